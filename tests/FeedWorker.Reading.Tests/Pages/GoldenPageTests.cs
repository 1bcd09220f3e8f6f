using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FeedWorker.Reading.Pages;
using FeedWorker.Reading.Pages.Sites;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>
/// Pairs of <c>name.html</c> and <c>name.expected.json</c>. <c>UPDATE_GOLDEN=1</c> writes the second ones anew; a review reads
/// the change. A page's own address is <c>https://www.lakeside-courier.example/2026/11/22/name</c>. Each site with a rule has such a pair, too.
/// </summary>
public class GoldenPageTests
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder("pages")).Select(file => Path.GetFileName(file).Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> Hosts => [.. SiteRules.Hosts];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_is_read_as_expected(string name) =>
        AssertPair("pages", name, new Uri("https://www.lakeside-courier.example/2026/11/22/" + name));

    [Theory]
    [MemberData(nameof(Hosts))]
    public void The_page_of_a_site_with_a_rule_is_read_as_expected(string host) =>
        AssertPair("sites", host, new Uri($"https://www.{host}/2026/11/22/page"));

    private static void AssertPair(string folder, string name, Uri address)
    {
        var page = Path.Combine(Folder(folder), name + ".html");
        var expected = Path.Combine(Folder(folder), name + ".expected.json");
        Assert.True(File.Exists(page), $"{name}.html is missing");

        var actual = Describe(ArticleReader.Read(File.ReadAllBytes(page), "text/html", address));

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(expected, actual);
        }

        Assert.True(File.Exists(expected), $"{name}.expected.json is missing");
        Assert.Equal(File.ReadAllText(expected), actual);
    }

    private static string Describe(ArticleReadOutcome outcome) => outcome switch
    {
        ArticleReadOutcome.Unreadable unreadable => JsonSerializer.Serialize(new { unreadable = unreadable.Why, unreadable.Reason }, Layout) + "\n",
        ArticleReadOutcome.Read read => Described(read.Article),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Described(Article article)
    {
        var described = JsonSerializer.SerializeToNode(
            new
            {
                article.Url,
                article.CanonicalUrl,
                article.Title,
                article.Standfirst,
                article.Authors,
                article.PublishedAt,
                article.PublishedAtSource,
                article.ModifiedAt,
                article.Language,
                article.SiteName,
                article.Section,
                article.LeadImageUrl,
                article.LeadImageCaption,
                Paragraphs = article.Paragraphs.Select(paragraph => $"{paragraph.Kind}: {article.Text[paragraph.Start..paragraph.End]}"),
            },
            Layout)!.AsObject();
        if (article.TruncatedByPaywall)
        {
            described[Layout.PropertyNamingPolicy!.ConvertName(nameof(article.TruncatedByPaywall))] = true;
        }

        if (article.TextTruncated)
        {
            described[Layout.PropertyNamingPolicy!.ConvertName(nameof(article.TextTruncated))] = true;
        }

        return described.ToJsonString(Layout) + "\n";
    }

    internal static string Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var golden = Path.Combine(folder.FullName, "Golden", name);
            if (Directory.Exists(golden))
            {
                return golden;
            }
        }

        throw new DirectoryNotFoundException($"Golden/{name} stands above no folder of this test.");
    }
}
