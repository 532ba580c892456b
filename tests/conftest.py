"""What all tests share."""

from hypothesis import settings

# Machines are noisy: how long one example takes is no property of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
