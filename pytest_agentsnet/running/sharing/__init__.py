"""What the processes of a run agree on: who plays which cell, who may call, and when it is over."""
