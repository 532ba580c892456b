"""What the register of units says."""
