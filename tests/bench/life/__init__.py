"""`nightjar bench life`: weeks of a simulated person, several ways of sleeping, an examiner with words of its own."""
