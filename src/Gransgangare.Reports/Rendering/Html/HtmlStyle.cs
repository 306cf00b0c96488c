namespace Gransgangare.Reports;

/// <summary>How a page looks: on a screen light or dark, on a phone, and on A4. Contrast of text is 4.5 or more in each.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = """
        :root{--paper:#fff;--ink:#17272c;--soft:#4a5d63;--line:#c3d0d3;--strong:#0f4c58;--panel:#f1f6f7}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#10191c;--ink:#e6eef0;--soft:#a9bac0;--line:#38494f;--strong:#8fd0dc;--panel:#18252a}}
        *{box-sizing:border-box}
        body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;padding:1rem;max-width:76rem;background:var(--paper);color:var(--ink)}
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
        table{border-collapse:collapse;margin:.25rem 0;font-size:.9375rem}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;white-space:pre-line;font-weight:400}
        thead th,thead td{border-bottom:2px solid var(--strong);font-weight:600;vertical-align:bottom}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        thead .n{white-space:pre-line}
        .m{font-family:ui-monospace,monospace;white-space:pre}
        @media (max-width:40rem){
        body{padding:.75rem}
        th,td{padding:.3rem .45rem}
        tbody th:first-child{position:sticky;left:0;background:var(--paper);max-width:11.5rem;overflow-wrap:break-word;hyphens:auto}
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
        table{font-size:calc(var(--pt)*1pt);max-width:100%}
        th,td{padding:.2em .45em}
        thead{display:table-header-group}
        tr,.short{break-inside:avoid}
        }

        """;
}
