"""Reads a graph file with networkx or igraph and prints its counts and names as JSON: readGraph.py networkx x.gexf"""

import json
import sys
from collections import Counter


def with_networkx(path):
    import networkx as nx

    if path.endswith(".gexf"):
        # Older ones know GEXF 1.2 at the most, and take a file by its namespace.
        text = open(path, encoding="utf-8").read()
        older = path.replace(".gexf", ".older.gexf")
        with open(older, "w", encoding="utf-8") as file:
            file.write(text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft"))
        graph = nx.read_gexf(older)
        names = [data["label"] for _, data in graph.nodes(data=True)]
    else:
        graph = nx.read_graphml(path, force_multigraph=True)
        names = [data["name"] for _, data in graph.nodes(data=True)]
    ties = [(source, target, data["sign"]) for source, target, data in graph.edges(data=True)]
    return names, ties


def with_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["id"]
    ties = [(ids[edge.source], ids[edge.target], edge["sign"]) for edge in graph.es]
    return graph.vs["name"], ties


tool, path = sys.argv[1:]
names, ties = {"networkx": with_networkx, "igraph": with_igraph}[tool](path)
pairs = Counter(tuple(sorted(tie[:2])) for tie in ties)
signs = Counter(str(int(sign)) for _, _, sign in ties)
print(
    json.dumps(
        {
            "actors": len(names),
            "ties": len(ties),
            "parallel": sum(1 for count in pairs.values() if count > 1),
            "signs": [signs["1"], signs["-1"], signs["0"]],
            "names": sorted(names),
        }
    )
)
