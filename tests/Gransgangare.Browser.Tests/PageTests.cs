using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Gransgangare.Browser.Tests;

/// <summary>The pages in a real browser: what axe finds, what fits on a phone and on paper, and that nothing is cut.</summary>
public sealed class PageTests : IAsyncLifetime
{
    // Between the margins of A4, upright and lying, in pixels of 1/96 inch.
    private const int Upright = 703;
    private const int Lying = 1032;

    private static readonly int[] s_widths = [390, 800, 1280];
    private static readonly AxeRunOptions s_colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (File.Exists(BrowserFactAttribute.Chromium))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] }
            );
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_light_or_dark()
    {
        foreach (var file in Pages.All)
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                var page = await Open(file, 1280, scheme);
                // Only colours differ in the dark.
                var result = scheme == ColorScheme.Light ? await page.RunAxe() : await page.RunAxe(s_colours);
                Assert.True(result.Passes.Length > (scheme == ColorScheme.Light ? 20 : 0), "axe has run");
                Assert.Empty(
                    result.Violations.Select(found =>
                        $"{Path.GetFileName(file)} {scheme}: {found.Impact} {found.Id} at {string.Join(" ", found.Nodes.Take(3).Select(node => node.Target))}"
                    )
                );
            }
        }
    }

    [BrowserFact]
    public async Task No_page_is_wider_than_its_screen_and_text_of_charts_is_large_enough()
    {
        foreach (var file in Pages.All)
        {
            foreach (var width in s_widths)
            {
                var page = await Open(file, width);
                Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
                // The size of a letter as it is drawn, and how far a chart reaches beyond the page.
                var drawn = await page.EvaluateAsync<double[]>(
                    """
                    [...document.querySelectorAll('svg')].map(chart => {
                      const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
                      return Math.min(...[...chart.querySelectorAll('text')].map(text => parseFloat(getComputedStyle(text).fontSize) * scale));
                    })
                    """
                );
                Assert.NotEmpty(drawn);
                Assert.All(drawn, size => Assert.True(size >= 10, $"{Path.GetFileName(file)} at {width}: {size}"));
                Assert.Empty(await page.EvaluateAsync<string[]>(Beyond));
            }
        }
    }

    [BrowserFact]
    public async Task On_paper_no_table_is_wider_than_the_sheet_and_no_text_is_cut()
    {
        foreach (var file in Pages.All)
        {
            var page = await Open(file, Upright);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.Empty(await page.EvaluateAsync<string[]>(Wide, new { from = ".scroll:not(.lying)", most = Upright }));
            await page.SetViewportSizeAsync(Lying, 800);
            Assert.Empty(await page.EvaluateAsync<string[]>(Wide, new { from = ".scroll.lying", most = Lying }));
            Assert.Empty(await page.EvaluateAsync<string[]>(Beyond));
        }
    }

    [BrowserFact]
    public async Task A_chart_and_its_table_fold_away_without_a_script()
    {
        var page = await Open(Pages.English, 1280);
        var table = page.Locator("#t-goals details.table table");
        Assert.True(await table.IsVisibleAsync());
        await page.Locator("#t-goals details.table summary").ClickAsync();
        Assert.False(await table.IsVisibleAsync());
        Assert.True(await page.Locator("#t-goals svg").IsVisibleAsync());
    }

    /// <summary>Renews the pictures of the documents where <c>GRANSGANGARE_PICTURES</c> is 1.</summary>
    [BrowserFact]
    public async Task The_pictures_of_the_documents_are_of_these_pages()
    {
        var folder = Path.Combine(Repository.Root, "docs", "pictures");
        foreach (
            var (name, file, width, height) in new[]
            {
                ("report-sv", Pages.Swedish, 1100, 1080),
                ("report-en", Pages.English, 1100, 1080),
                ("report-phone-sv", Pages.Swedish, 390, 1700),
            }
        )
        {
            var page = await Open(file, width, height: height);
            var picture = await page.ScreenshotAsync();
            await Keep(Path.Combine(folder, name + ".png"), picture);
        }

        // The first sheet, as a printer lays it out.
        var sheet = await Open(Pages.Swedish, Upright, height: 1031);
        await sheet.EmulateMediaAsync(new() { Media = Media.Print });
        await Keep(Path.Combine(folder, "report-print-sv.png"), await sheet.ScreenshotAsync());
    }

    private static async Task Keep(string file, byte[] picture)
    {
        if (Environment.GetEnvironmentVariable("GRANSGANGARE_PICTURES") == "1")
        {
            await File.WriteAllBytesAsync(file, picture);
        }

        Assert.True(File.Exists(file), file);
    }

    // Tables that are wider than a sheet, and cells whose text is wider than they are.
    private const string Wide = """
        ({from, most}) => [...document.querySelectorAll(from)].flatMap(box => {
          const table = box.querySelector('table');
          const cells = [...table.querySelectorAll('th,td')].filter(cell => cell.scrollWidth > cell.clientWidth + 1);
          return [
            ...(table.getBoundingClientRect().width > most + 1 ? [`${table.caption.innerText}: ${table.getBoundingClientRect().width}`] : []),
            ...cells.map(cell => `${table.caption.innerText}: ${cell.innerText}`)];
        })
        """;

    // Texts of a chart that reach over the edge of the page, or over another text of their chart.
    private const string Beyond = """
        [...document.querySelectorAll('svg text')].filter(text => {
          const box = text.getBoundingClientRect();
          return box.width > 0 && (box.left < 0 || box.right > document.documentElement.clientWidth + 1);
        }).map(text => text.textContent)
        """;

    private async Task<IPage> Open(string file, int width, ColorScheme scheme = ColorScheme.Light, int height = 900)
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }
}
