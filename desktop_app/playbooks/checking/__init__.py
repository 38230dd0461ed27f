"""What a playbook must be like before the shop keeps it. Pure."""
