"""How one typed sentence becomes proposals, as pure functions.

A sentence is tidied and split into *clauses*; each clause is *opened* (who says it, of whom, is it denied?); then
*facts*, *tasks* and *troubles* each look for what they know. The words are data (`resources/reading/en.toml`);
only the grammar is code. Where a clause could mean two things, nothing is proposed.
"""
