"""Walking programmes: their templates, who may begin alone, how they grow, when they rest."""
