using System.CommandLine;
using System.Globalization;
using System.Text;

namespace FeedWorker.Benchmarks.Pages;

/// <summary>
/// <c>hostile</c>: the processor time and the memory of reading each of the hostile pages, at half the length and at the whole. What grows
/// faster than the page shows in the last column: about 2 is linear, less is a bound at work.
/// </summary>
internal static class HostileCommand
{
    private const int WarmUpLength = 100_000;

    internal static Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var length = new Option<int>("--length") { Description = "Characters of the longer page; no more than 5 million are read", DefaultValueFactory = _ => 4_950_000 };
        var only = new Option<string>("--only") { Description = "Only pages whose name holds this", DefaultValueFactory = _ => "" };
        var command = new RootCommand("Measures pages that nobody would write") { length, only };
        command.SetAction(result => Measure(result.GetValue(length), result.GetValue(only) ?? ""));
        return command.Parse(args).InvokeAsync();
    }

    private static void Measure(int length, string only)
    {
        var pages = HostilePages.All.Where(page => page.Name.Contains(only, StringComparison.Ordinal)).ToList();
        foreach (var (_, make) in pages)
        {
            Cost(make(WarmUpLength));
        }

        foreach (var (name, make) in pages)
        {
            var (half, whole) = (Cost(make(length / 2)), Cost(make(length)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-32}{half.TotalMilliseconds,8:F0} ms{whole.TotalMilliseconds,8:F0} ms{whole / half,8:F2}"));
        }
    }

    private static TimeSpan Cost(string page) => PageCosts.Once(Encoding.UTF8.GetBytes(page));
}
