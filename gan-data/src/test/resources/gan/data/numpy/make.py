# Makes types.npz, objects.npy, records.npy, record-objects.npy, text.npy, version2.npy, version3.npy, halves.npy and dict.pkl
# in the current folder; NumPy 2.4 made those here. The reader is tested with what NumPy itself writes.
import pickle

import numpy as np

arrays = {}
base = (np.arange(24) * 5 - 40).reshape(2, 3, 2, 2)
for kind in ["i1", "i2", "i4", "i8", "f2", "f4", "f8", "u1", "b1"]:
    for order, suffix in [("<", "le"), (">", "be")]:
        if order == ">" and kind in ["u1", "i1", "b1"]:
            continue
        for layout in "CF":
            if kind == "b1":
                array = base % 2 == 0
            elif kind == "u1":
                array = (base + 40).astype(kind)
            elif kind[0] == "f":
                array = (base / 8).astype(order + kind)
            else:
                array = base.astype(order + kind)
            arrays[f"{kind}_{suffix}_{layout.lower()}"] = np.asarray(array, order=layout)
np.savez_compressed("types.npz", **arrays)

np.save("objects.npy", np.array([{"a": 1}, None], dtype=object), allow_pickle=True)
np.save("records.npy", np.zeros(3, dtype=[("a", "<i4"), ("b", "<f4")]))
np.save("record-objects.npy", np.zeros(3, dtype=[("a", "O"), ("b", "<f4")]), allow_pickle=True)
np.save("text.npy", np.array(["a", "b"]))
for version in [(2, 0), (3, 0)]:
    with open(f"version{version[0]}.npy", "wb") as file:
        np.lib.format.write_array(file, np.arange(6, dtype="<f4").reshape(3, 2), version=version)
np.save("halves.npy", np.array([0, 1, -2, 0.5, 65504, 2**-24, 2**-14, 1 / 3], dtype="<f2").reshape(2, 4))
with open("dict.pkl", "wb") as file:
    pickle.dump({"a": 1}, file)
