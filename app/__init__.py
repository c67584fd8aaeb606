"""The application: services, command line, composition. No Qt."""
