"""Practising on a sample shop: a briefing is read, an act chosen, and compared with what came of it there.

Nothing is kept of who practises, nor of what they chose; the shop's own file is never touched.
"""
