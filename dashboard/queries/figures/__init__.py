"""What each figure shows: which rows of its table, in which words, and the headline over it. How it looks: `charts`."""
