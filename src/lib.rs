//! Explore an innovation ecosystem: who is in it, how they work together, and how we know.
