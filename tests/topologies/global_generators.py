"""The states of the process-wide generators, which building a graph must neither read nor touch."""

import random

import numpy as np


def states():
    numpy = np.random.get_state()  # noqa: NPY002 - the global generator is what is looked at
    return random.getstate(), numpy[1].tolist(), numpy[2:]


def reseed(seed):
    random.seed(seed)
    np.random.seed(seed)  # noqa: NPY002 - as above
