"""The first start: three pages about what Nightjar does, then a guided day that ends with a nap."""
