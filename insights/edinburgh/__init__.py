"""The Edinburgh-style screen: a few questions a leg, our own wording, not the validated form."""
