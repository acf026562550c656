"""The Edinburgh-style screen: six questions a leg, our own wording, not the validated form."""
