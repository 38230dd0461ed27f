"""What happened to the shop itself: whom it touched, and what was decided for each of them, one by one."""
