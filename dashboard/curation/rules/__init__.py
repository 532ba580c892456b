"""What the words of an article or the register say against a fact, each rule a small function.

A fact that breaks one says why in `excepted = { rule = "reason" }`, at itself or at its statement; a reason that
nothing needs is refused too.
"""
