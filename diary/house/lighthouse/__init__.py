"""`make lighthouse`: what Lighthouse says of the main pages, on a phone that is slow on purpose."""
