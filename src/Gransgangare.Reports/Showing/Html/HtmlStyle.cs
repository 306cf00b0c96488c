namespace Gransgangare.Reports;

/// <summary>How a page looks: on a screen light or dark, on a phone, and on A4. Contrast of text is 4.5 or more in each.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = """
        :root{--paper:#fff;--ink:#17272c;--soft:#4a5d63;--line:#c3d0d3;--strong:#0f4c58;--panel:#f1f6f7;--goal:#cfe6ea;--iv:#5b8f9a;--s1:#0f4c58;--in1:#fff;--s2:#8cc4cf;--in2:#10191c;--s3:#e3c58f;--in3:#10191c}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#10191c;--ink:#e6eef0;--soft:#a9bac0;--line:#38494f;--strong:#8fd0dc;--panel:#18252a;--goal:#24454d;--iv:#6fa7b3;--s1:#bfe6ee;--in1:#10191c;--s2:#2f7280;--in2:#fff;--s3:#7a5a1e;--in3:#fff}}
        *{box-sizing:border-box}
        body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;padding:1rem;max-width:80rem;background:var(--paper);color:var(--ink)}
        h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}
        h2{font-size:1.2rem;line-height:1.3;margin:0 0 .5rem}
        h3{font-size:1rem;margin:0 0 .25rem}
        p{color:var(--soft);margin:.3rem 0;max-width:46rem}
        a{color:var(--strong)}
        .day{white-space:nowrap}
        .skip{position:absolute;left:-99rem}
        .skip:focus{position:static}
        nav{background:var(--panel);padding:.75rem 1rem;border-radius:.4rem}
        nav ol{columns:16rem;column-gap:2.5rem;margin:0;padding-left:1.6rem}
        nav li{break-inside:avoid;padding:.1rem 0}
        section{margin:2rem 0}
        .scroll{overflow-x:auto;max-width:100%}
        .scroll:focus-visible{outline:2px solid var(--strong);outline-offset:2px}
        table{border-collapse:separate;border-spacing:0;margin:.25rem 0;font-size:.9rem}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        th,td{padding:.3rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;white-space:pre-line;font-weight:400}
        thead th,thead td{border-bottom:2px solid var(--strong);font-weight:600;vertical-align:bottom}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        thead .n{white-space:pre-line}
        .m{font-family:ui-monospace,monospace;white-space:pre}
        #brief{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:.75rem 1rem}
        #brief h2,.warning,.numbers{grid-column:1/-1;margin:0}
        .warning{color:var(--ink);border-left:.4rem solid #b3261e;padding-left:.6rem;font-weight:600}
        .card{background:var(--panel);border-radius:.4rem;padding:.75rem 1rem}
        .card ul{margin:0;padding-left:1.1rem}
        .card ul.goals{padding:0;list-style:none}
        .goals li{padding:.35rem 0;border-top:1px solid var(--line)}
        .goals li:first-child{border:0}
        .goals strong{display:block}
        .verdict{font-weight:600;color:var(--strong);margin-right:.6rem}
        .goals p{font-size:.9375rem;margin:.1rem 0}
        dl{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;margin:0}
        dt{color:var(--soft);font-size:.875rem}
        dd{margin:0;font-size:1.4rem;font-weight:600;font-variant-numeric:tabular-nums}
        .lead{margin:.25rem 0 .75rem;padding-left:1.1rem;max-width:60rem}
        .lead li{padding:.1rem 0}
        .pair{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:flex-start}
        .pair>.chart{flex:0 1 25rem;min-width:min(100%,22rem)}
        .pair>.table{flex:1 1 min-content;min-width:0;max-width:100%}
        summary{cursor:pointer;color:var(--strong);font-size:.875rem}
        svg.chart{display:block;width:100%;height:auto;max-width:30rem}
        svg text{font-size:12px;fill:var(--ink)}
        svg.chart{overflow:visible}
        svg .v{text-anchor:end;font-weight:600}
        svg .tick{text-anchor:middle;fill:var(--soft);font-size:11px}
        svg .unit{text-anchor:end;fill:var(--soft);font-size:11px}
        svg .tick.first{text-anchor:start}
        svg .tick.last{text-anchor:end}
        svg .in{text-anchor:middle;font-size:11px}
        svg .in.s1{fill:var(--in1)}
        svg .in.s2{fill:var(--in2)}
        svg .in.s3{fill:var(--in3)}
        .grid{stroke:var(--line);stroke-width:.75}
        .track{fill:var(--panel)}
        .goal{fill:var(--goal)}
        .iv,.move{fill:var(--iv)}
        .wide{fill:none;stroke:var(--iv);stroke-width:1.25}
        .one,.step,.bound{fill:none;stroke:var(--ink);stroke-width:1.25}
        .bound{stroke:var(--iv);stroke-width:2}
        .step.c1{stroke-dasharray:6 3}
        .step.c2{stroke-dasharray:2 3}
        .step.c3,.step.c4,.step.c5{stroke:var(--iv)}
        .s1,.bar{fill:var(--s1)}
        .s2{fill:var(--s2)}
        .s3{fill:var(--s3)}
        rect.s1,rect.s2,rect.s3,.bar{stroke:var(--paper);stroke-width:1}
        .hidden{stroke:var(--soft);stroke-width:1}
        .target{fill:var(--ink);stroke:var(--ink);stroke-width:1.5}
        .dot,.diamond,.square,.right,.left{fill:var(--ink);stroke:var(--paper);stroke-width:1}
        .ring{fill:var(--paper);stroke:var(--ink);stroke-width:1.75}
        .rim{fill:none;stroke:var(--line);stroke-width:.75}
        .whole{stroke:var(--ink);stroke-width:1.25;stroke-dasharray:2 3}
        .limit{fill:none;stroke:var(--iv);stroke-width:1.5}
        .far{stroke-dasharray:6 3}
        .course{stroke:var(--iv);stroke-width:1.5}
        .web{fill:none;stroke:var(--ink);stroke-width:1.75}
        .w2{stroke:var(--iv);stroke-dasharray:5 3}
        .spider .square{fill:var(--iv)}
        .hatch-paper{fill:var(--paper)}
        .hatch-ink{fill:var(--soft)}
        @media (min-width:62rem){.aims{grid-row:span 2}}
        @media (max-width:40rem){
        body{padding:.75rem}
        th,td{padding:.3rem .45rem}
        tbody th:first-child{position:sticky;left:0;background:var(--paper);max-width:12.5rem;overflow-wrap:break-word;hyphens:auto}
        }
        @page{size:A4;margin:12mm}
        @page lying{size:A4 landscape;margin:12mm}
        @media print{
        body{padding:0;max-width:none;font-size:9.5pt}
        nav,.skip{display:none}
        section{margin:0 0 7mm}
        h2{break-after:avoid}
        p{orphans:3;widows:3}
        .scroll{overflow:visible}
        .lying{page:lying}
        .card{background:none;border:1px solid var(--line);break-inside:avoid}
        .warning,.goals p{font-size:9pt}
        #brief{grid-template-columns:1fr 1fr;gap:3mm}
        .aims{grid-row:span 2}
        dd{font-size:13pt}
        summary{display:none}
        details::details-content{content-visibility:visible;display:block}
        .pair{display:block}
        svg.chart{max-width:90mm;max-height:245mm;break-inside:avoid;margin-bottom:3mm}
        table{font-size:calc(var(--pt)*1pt);max-width:100%}
        th,td{padding:.2em .45em}
        thead{display:table-header-group}
        tr,.short{break-inside:avoid}
        }

        """;
}
