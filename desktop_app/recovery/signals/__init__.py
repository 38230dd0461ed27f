"""What shows that something may have gone wrong, before anybody says so."""
