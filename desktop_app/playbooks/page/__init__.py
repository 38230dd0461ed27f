"""The Playbooks screen: sentences that are changed by their words, their dry run, and how each playbook does."""
