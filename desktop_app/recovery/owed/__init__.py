"""What was promised to make things right, until it is honoured: cleaning bills, gift certificates, points."""
