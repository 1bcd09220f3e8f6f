using System.Globalization;
using System.Text;

namespace FeedWorker.Fetching;

/// <summary>What one robots.txt says to us (RFC 9309): the rules of our group, or those of <c>*</c> if it does not name us.</summary>
internal sealed class RobotsRules
{
    /// <summary>RFC 9309 asks for at least 500 KiB; what comes after is not read.</summary>
    internal const int MaxBytes = 500 * 1024;

    // Longer than any address we would ask for, so a longer pattern can only match by its wildcards.
    private const int MaxPatternLength = 2048;

    private readonly List<(RobotsPattern Pattern, bool Allows)> _rules;

    private RobotsRules(List<(RobotsPattern Pattern, bool Allows)> rules, TimeSpan? crawlDelay)
    {
        _rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>No rule at all: everything is allowed.</summary>
    internal static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>Pause that the site asks for; <see langword="null"/> when it asks for none. Not bounded here.</summary>
    internal TimeSpan? CrawlDelay { get; }

    /// <summary>Characters kept, to bound the memory of a cache.</summary>
    internal int Weight => _rules.Sum(rule => rule.Pattern.Length);

    /// <param name="body">UTF-8; bytes after <see cref="MaxBytes"/> are ignored.</param>
    /// <param name="product">Our product name, compared without case.</param>
    internal static RobotsRules Parse(ReadOnlySpan<byte> body, string product)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxBytes)]).TrimStart('\uFEFF');
        var (ours, everyones) = (new Group(), new Group());
        var named = new List<Group>();
        var inRules = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!TryReadLine(line, out var key, out var value))
            {
                continue;
            }

            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (inRules)
                {
                    named.Clear();
                    inRules = false;
                }

                if (value is "*")
                {
                    named.Add(everyones);
                }
                else if (ProductOf(value).Equals(product, StringComparison.OrdinalIgnoreCase))
                {
                    named.Add(ours);
                    ours.IsNamed = true;
                }
            }
            else if (key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                AddRule(named, value, allows: key.Length == "allow".Length);
            }
            else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                AddDelay(named, value);
            }
        }

        var group = ours.IsNamed ? ours : everyones;
        return new RobotsRules(group.Rules, group.CrawlDelay);
    }

    /// <summary>The longest matching rule decides; between equals the allowing one; without a rule, yes.</summary>
    internal bool Allows(Uri url)
    {
        var path = RobotsPattern.Normalize(url.PathAndQuery);
        var (length, allows) = (-1, true);
        foreach (var (pattern, ruleAllows) in _rules)
        {
            if ((pattern.Length > length || (pattern.Length == length && ruleAllows)) && pattern.Matches(path))
            {
                (length, allows) = (pattern.Length, ruleAllows);
            }
        }

        return allows;
    }

    private static bool TryReadLine(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        var comment = line.IndexOf('#');
        var content = comment < 0 ? line : line[..comment];
        var colon = content.IndexOf(':');
        key = colon < 0 ? [] : content[..colon].Trim();
        value = colon < 0 ? [] : content[(colon + 1)..].Trim();
        return colon > 0;
    }

    // "FeedWorker/2.1 (beta)" in a file still means the product FeedWorker.
    private static ReadOnlySpan<char> ProductOf(ReadOnlySpan<char> value)
    {
        var end = value.IndexOfAny('/', ' ', '(');
        return end < 0 ? value : value[..end];
    }

    private static void AddRule(List<Group> groups, ReadOnlySpan<char> value, bool allows)
    {
        // An empty Disallow is the old way to allow everything, which is what no rule means.
        if (value.IsEmpty || value.Length > MaxPatternLength || groups.Count == 0)
        {
            return;
        }

        var pattern = new RobotsPattern(value.ToString());
        groups.ForEach(group => group.Rules.Add((pattern, allows)));
    }

    private static void AddDelay(List<Group> groups, ReadOnlySpan<char> value)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6)
        {
            var delay = TimeSpan.FromSeconds(seconds);
            groups.ForEach(group => group.CrawlDelay = delay);
        }
    }

    private sealed class Group
    {
        internal List<(RobotsPattern Pattern, bool Allows)> Rules { get; } = [];

        internal TimeSpan? CrawlDelay { get; set; }

        internal bool IsNamed { get; set; }
    }
}
