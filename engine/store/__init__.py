"""The database. The only place that speaks SQL, and the only writer."""
