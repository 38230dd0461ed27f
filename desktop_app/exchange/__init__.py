"""Exchange: what comes in from other systems and what leaves for them.

Reading a file decides nothing about the shop: it turns bytes into drafts and says what could not be read. Bringing it
in does, as one batch that can be taken back.
"""
