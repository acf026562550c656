"""What goes out once, however many workers run or die: the columns, the claim and the lease."""
