"""The sample shop: a few people with a story, told by the same actions as at the counter, among many with a history.

It is for trying things out, for pictures and for measuring; nothing of it is ever part of a real shop.
"""
