"""The curator's page: local, never part of the public site. It shows a file and takes one kind of answer: yes or no."""
