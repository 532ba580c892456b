"""The pages: short scripts that place parts and do no work on tables."""
