#!/usr/bin/env bash
# Measures the report beside the peers and writes benchmarks/results/report-peers.md, then the tables of BenchmarkDotNet; wants a machine with
# nothing else to do. What is reached of the aims is written by hand in benchmarks/results/README.md.
# usage: PEERS_SCRIPT=path/to/run-peers.sh [SIZES="600 100000 1000000"] [PEERS="limit duckdb linq"] [TABLES="Report Progression"] benchmarks/measure.sh
# Compiling needs the C compiler that the peers need too. The peers' script makes the data, checks that all give the same report, and fails if one differs.
set -euo pipefail
script="$(realpath "${PEERS_SCRIPT:?path of run-peers.sh}")"
cd "$(dirname "$0")/.."
runner="$PWD/benchmarks/Gransgangare.Benchmarks.Runner"
product="$runner/bin/Native/Gransgangare.Benchmarks.Runner"
results="$PWD/benchmarks/results"
peers="${PEERS:-limit duckdb linq}"
table="$(mktemp)"
load() { cut -d' ' -f1 /proc/loadavg; }
dotnet publish "$runner" -c Release -r linux-x64 -p:Native=true -o "$(dirname "$product")" -v q --nologo
{
    echo "# Report of 134 figures, beside the peers"
    echo
    echo 'Made with `PEERS_SCRIPT=run-peers.sh benchmarks/measure.sh`. *product* is `benchmarks/Gransgangare.Benchmarks.Runner` compiled beforehand'
    echo '(Native AOT), *limit* is tuned C with AVX2. All give the same report.'
    for size in ${SIZES:-600 100000 1000000}; do
        before="$(load)"
        echo
        echo "## $size participants"
        echo
        NO_CQL=1 PEERS="$peers" EXTRA="product=$product" bash "$script" "$size"
        echo
        echo "Programs that ran or waited on the machine of $(nproc) processors: $before before, $(load) after."
    done
} >"$table"
cp "$table" "$results/report-peers.md"
# The front door by commit, so that a slide is seen.
echo "$(git rev-parse --short HEAD),$(dotnet run --project benchmarks/Gransgangare.Benchmarks -c Release -- --front-door 50 | tail -n 1)" >>"$results/history.csv"
for name in ${TABLES-Report Progression}; do
    dotnet run --project benchmarks/Gransgangare.Benchmarks -c Release -- --filter "*${name}Benchmarks*"
    cp "BenchmarkDotNet.Artifacts/results/Gransgangare.Benchmarks.${name}Benchmarks-report-github.md" "$results/${name,,}.md"
done
