"""The hooks that extend the benchmark; the built-ins come through the same ones."""
