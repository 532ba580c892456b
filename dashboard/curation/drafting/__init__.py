"""What `draft` proposes of a text that nobody has read yet: every number, date, document and list, with its reason."""
