"""What happened to customers, and what lies ahead of them, as playbooks take it: one at a time, and many at once."""
