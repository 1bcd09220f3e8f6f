using FeedWorker.Configuration;

namespace FeedWorker.Tests.Deploy;

/// <summary>The README is what operators go by.</summary>
public sealed class ReadmeTests
{
    private static readonly string _readme = File.ReadAllText(Repository.At("README.md"));

    public static TheoryData<string> Keys =>
    [
        .. OptionSections.All.SelectMany(section => section.Value.GetProperties()
            .Where(property => property.SetMethod is not null).Select(property => $"{section.Key}:{property.Name}")),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_setting_stands_in_the_table(string key) => Assert.Contains($"`{key}", _readme, StringComparison.Ordinal);
}
