#!/usr/bin/env bash
# Measures the report beside the peers and writes the tables in benchmarks/results; wants a machine with nothing else to do.
# usage: PEERS_SCRIPT=path/to/run-peers.sh [SIZES="600 100000 1000000"] [PEERS="limit duckdb linq"] benchmarks/measure.sh
# The peers' script makes the data, checks that all give the same report, and fails if one differs.
set -euo pipefail
script="$(realpath "${PEERS_SCRIPT:?the peers\' run-peers.sh}")"
cd "$(dirname "$0")/.."
runner="$PWD/benchmarks/Gransgangare.Benchmarks.Runner"
results="$PWD/benchmarks/results"
dotnet build "$runner" -c Release -v q --nologo
{
    echo "# Report of 134 figures, beside the peers"
    echo
    echo 'Made with `PEERS_SCRIPT=run-peers.sh benchmarks/measure.sh`. *product* is `benchmarks/Gransgangare.Benchmarks.Runner`.'
    for size in ${SIZES:-600 100000 1000000}; do
        echo
        echo "## $size participants"
        echo
        NO_CQL=1 PEERS="${PEERS:-limit duckdb linq}" \
            EXTRA="product=$runner/bin/Release/net10.0/Gransgangare.Benchmarks.Runner" bash "$script" "$size"
    done
} >"$results/report-peers.md"
dotnet run --project benchmarks/Gransgangare.Benchmarks -c Release -- --filter '*Report*' '*Progression*'
for name in Report Progression; do
    cp "BenchmarkDotNet.Artifacts/results/Gransgangare.Benchmarks.${name}Benchmarks-report-github.md" "$results/${name,,}.md"
done
