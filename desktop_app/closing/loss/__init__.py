"""Looking back on somebody who stayed away or asked us to stop: what the shop learns from it; nobody is written off."""
