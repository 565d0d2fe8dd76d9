#!/usr/bin/env python3
"""Let foreign programs read what Entente wrote, and compare what they saw.

usage: check_outputs.py [--tools FOLDER] DIR

DIR holds graph.ttl, .nt, .nq, .trig, .graphml and .jsonl of one graph. Checked: every RDF reader finds the same number of
triples (rapper, serdi, rdflib, oxigraph), GraphML is valid against the XSD, networkx and igraph find the nodes and edges that
the JSON lines have. A reader that is not installed is skipped, and said. FOLDER keeps what npm installs. Exit 1: they differ.
"""
import json, os, shutil, subprocess, sys, tempfile, zipfile

JAR = "/usr/share/java/jgrapht-io.jar"
PYTHON = "/usr/bin/python3"  # Debian's: its modules are packages of the system
failures = []


def skip(what):
    print("SKIPPED: " + what)


def check(what, seen, expected):
    print(f"{'ok    ' if seen == expected else 'FAILED'} {what}: {seen}" + ("" if seen == expected else f", expected {expected}"))
    if seen != expected:
        failures.append(what)


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def python(code, *arguments):
    """Output of a script under Debian's Python; None if the module is missing."""
    done = run(PYTHON, "-c", code, *arguments)
    if "ModuleNotFoundError" in done.stderr:
        return None
    return done.stdout.strip() if done.returncode == 0 else done.stderr.strip()[-400:]


def path(suffix):
    return os.path.join(folder, "graph." + suffix)


def lines(suffix):
    with open(path(suffix), encoding="utf-8") as f:
        return f.read().split("\n")[:-1]


def check_rdf():
    triples = len(set(lines("nt")))
    check("N-Triples without repetition", len(lines("nt")), triples)
    formats = {"ttl": "turtle", "nt": "ntriples", "nq": "nquads", "trig": "trig"}
    if shutil.which("rapper"):
        for suffix in ("ttl", "nt"):
            done = run("rapper", "-q", "-i", formats[suffix], "-o", "ntriples", "file://" + os.path.abspath(path(suffix)))
            check("rapper " + suffix, len(set(done.stdout.split("\n")[:-1])), triples)
            check("rapper " + suffix + " messages", done.stderr, "")
    else:
        skip("rapper (raptor2-utils)")
    if shutil.which("serdi"):
        for suffix, syntax in formats.items():
            done = run("serdi", "-i", syntax, "-o", "nquads", path(suffix))
            expected = len(set(lines("nq"))) if suffix in ("nq", "trig") else triples
            check("serdi " + suffix, len(set(done.stdout.split("\n")[:-1])), expected)
            check("serdi " + suffix + " messages", done.stderr, "")
    else:
        skip("serdi")
    for suffix in ("ttl", "trig"):
        code = f"import rdflib,sys; g=rdflib.ConjunctiveGraph(); g.parse(sys.argv[1],format='{formats[suffix]}'); print(len(set(g.triples((None,None,None)))))"
        seen = python(code, path(suffix))
        skip("rdflib (python3-rdflib)") if seen is None else check("rdflib " + suffix, seen, str(triples))
    check_oxigraph(triples)


OXIGRAPH = """
const fs = require('fs'), oxigraph = require('oxigraph');
for (const [suffix, format] of [['ttl', 'text/turtle'], ['nt', 'application/n-triples'], ['nq', 'application/n-quads'], ['trig', 'application/trig']]) {
  const store = new oxigraph.Store();
  store.load(fs.readFileSync(process.argv[2] + '/graph.' + suffix, 'utf8'), {format});
  const seen = new Set(store.match().map(q => `${q.subject} ${q.predicate} ${q.object}`));
  const asserted = store.query(`PREFIX ent: <https://w3id.org/entente/ontology#> PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
    SELECT DISTINCT ?e WHERE { {?e sem:eventType ?t} UNION {GRAPH ?g {?e sem:eventType ?t}} }`);
  const spans = store.query(`PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
    SELECT ?m WHERE { {?m nif:beginIndex ?b; nif:endIndex ?e; nif:anchorOf ?t FILTER(?e - ?b != STRLEN(?t))} UNION {GRAPH ?g {?m nif:beginIndex ?b; nif:endIndex ?e; nif:anchorOf ?t FILTER(?e - ?b != STRLEN(?t))}} }`);
  console.log(suffix, seen.size, asserted.length, spans.length);
}
"""


def check_oxigraph(triples):
    if not shutil.which("npm"):
        return skip("oxigraph (npm)")
    package = os.path.join(tools, "node_modules", "oxigraph")
    if not os.path.isdir(package):
        os.makedirs(tools, exist_ok=True)
        done = run("npm", "install", "--prefix", tools, "--no-audit", "--no-fund", "oxigraph@0.5.11", timeout=240)
        if done.returncode != 0:
            return skip("oxigraph: npm could not install it: " + done.stderr.strip()[-200:])
    script = os.path.join(tools, "oxigraph.cjs")
    with open(script, "w", encoding="utf-8") as f:
        f.write(OXIGRAPH)
    done = run("node", script, folder)
    relations = sum(r["record"] == "relation" for r in map(json.loads, lines("jsonl")))
    check("oxigraph triples, events, spans that do not fit their words", done.stdout.split("\n")[:-1] or done.stderr,
          [f"{s} {triples} {relations} 0" for s in ("ttl", "nt", "nq", "trig")])


def check_graphml():
    records = [json.loads(line) for line in lines("jsonl")]
    nodes = sum(r["record"] == "entity" for r in records)
    edges = sum(r["record"] == "relation" for r in records)
    if shutil.which("xmllint") and os.path.exists(JAR):
        with tempfile.TemporaryDirectory() as schema:
            with zipfile.ZipFile(JAR) as jar:
                for name in ("graphml.xsd", "xlink.xsd"):
                    jar.extract(name, schema)
            done = run("xmllint", "--nonet", "--noout", "--schema", os.path.join(schema, "graphml.xsd"), path("graphml"))
            check("GraphML against the XSD", done.stderr.strip().split("\n")[-1].split()[-1], "validates")
    else:
        skip("XSD (libxml2-utils, libjgrapht-java)")
    seen = python("import networkx,sys; g=networkx.read_graphml(sys.argv[1],force_multigraph=True); print(g.number_of_nodes(), g.number_of_edges(), sum('eventId' in d for _,_,d in g.edges(data=True)))", path("graphml"))
    skip("networkx (python3-networkx)") if seen is None else check("networkx", seen, f"{nodes} {edges} {edges}")
    seen = python("import igraph,sys; g=igraph.Graph.Read_GraphML(sys.argv[1]); print(g.vcount(), g.ecount())", path("graphml"))
    skip("igraph (python3-igraph)") if seen is None else check("igraph", seen, f"{nodes} {edges}")


arguments = sys.argv[1:]
tools = os.path.join(tempfile.gettempdir(), "entente-foreign-tools")
if arguments[:1] == ["--tools"]:
    tools, arguments = os.path.abspath(arguments[1]), arguments[2:]
if len(arguments) != 1:
    sys.exit(__doc__)
folder = arguments[0]
check_rdf()
check_graphml()
sys.exit(1 if failures else 0)
