"""The terminal face: click commands over the services, one file per command group."""
