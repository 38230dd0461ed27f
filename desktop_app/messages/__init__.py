"""Messages: letters drafted with what is known of one customer; a person changes and sends each. Nothing is sent in
bulk, and nothing by itself."""
