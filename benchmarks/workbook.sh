#!/usr/bin/env bash
# Measures pages and workbooks as processes and writes benchmarks/results/workbook.md: the bundled cohort, and a workbook of 100 000 rows.
# usage: benchmarks/workbook.sh; wants python3 (which writes the workbook with nothing but its own library) and /usr/bin/time.
set -euo pipefail
cd "$(dirname "$0")/.."
tool="$PWD/src/Gransgangare.Tool/bin/Release/net10.0/gransgangare.dll"
dotnet build src/Gransgangare.Tool -c Release -v q --nologo > /dev/null
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
report=(report --project gransgangare --from 2023-03-01 --to 2025-12-31 --by forbund,gender)

# Least wall time, processor time and memory of so many runs; what the command says on standard error is its warnings.
measure() {
    local name="$1" runs="$2"
    shift 2
    for _ in $(seq "$runs"); do
        /usr/bin/time -f '%e %U %S %M' -o "$folder/time" -a dotnet "$tool" "$@" > /dev/null 2>&1
    done
    awk -v name="$name" 'NR == 1 || $1 < wall { wall = $1 } NR == 1 || $2 + $3 < work { work = $2 + $3 } $4 > most { most = $4 }
        END { printf "| %s | %.2f s | %.2f s | %.0f MB |\n", name, wall, work, most / 1024 }' "$folder/time"
    rm "$folder/time"
}

python3 - "$folder" "$tool" << 'PYTHON'
import csv, subprocess, sys, zipfile
from xml.sax.saxutils import escape

folder, tool = sys.argv[1:]
data = folder + "/data"
subprocess.run(["dotnet", tool, "synth", "--participants", "100000", "--seed", "1", "--out", data], check=True, stdout=subprocess.DEVNULL)
types = "http://schemas.openxmlformats.org/package/2006/"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
with zipfile.ZipFile(folder + "/book.xlsx", "w", zipfile.ZIP_DEFLATED) as book, open(data + "/participations.csv", encoding="utf-8") as rows:
    book.writestr("[Content_Types].xml", f'<Types xmlns="{types}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
    book.writestr("_rels/.rels", f'<Relationships xmlns="{types}relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{types}relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    book.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="participations" sheetId="1" r:id="r1"/></sheets></workbook>')
    with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
        sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
        for row in csv.reader(rows):
            sheet.write(("<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row) + "</row>").encode())
        sheet.write(b"</sheetData></worksheet>")
PYTHON
count="$(($(wc -l < "$folder/data/participations.csv") - 1))"
mkdir "$folder/rows"
cp "$folder/data/participations.csv" "$folder/rows"
{
    echo "# Pages and workbooks"
    echo
    echo 'Made with `benchmarks/workbook.sh`: the command as a process, least of five runs (three of the workbook), with the start of .NET. *Work* is processor time, *memory* the most that the'
    echo "process held. Two processors of a shared machine, load $(cut -d' ' -f1 /proc/loadavg)."
    echo
    echo "| | wall | work | memory |"
    echo "|---|---|---|---|"
    for format in html xlsx md json; do
        measure "report of the bundled cohort, \`--format $format\`" 5 "${report[@]}" --data samples/cohort-600 --format "$format" --out "$folder/report.$format"
    done
    measure "the same with \`--narrative\`, \`html\`" 5 "${report[@]}" --data samples/cohort-600 --format html --narrative --out "$folder/report.html"
    measure "report of a folder of $count rows, \`json\`" 3 "${report[@]}" --data "$folder/rows" --format json --out "$folder/report.json"
    measure "report of a workbook of $count rows, \`json\`" 3 "${report[@]}" --data "$folder/book.xlsx" --format json --out "$folder/report.json"
    for format in csv xlsx; do
        measure "a table of $count rows written: \`esf --persons --format $format\` of the folder" 3 \
            esf --programme esf-plus-2021 --data "$folder/rows" --persons --format "$format" --out "$folder/persons.$format"
    done
    echo
    echo "Reading streams the rows of a sheet, and writing streams those of a table: a workbook costs little more memory than the same rows as text."
} > benchmarks/results/workbook.md
cat benchmarks/results/workbook.md
