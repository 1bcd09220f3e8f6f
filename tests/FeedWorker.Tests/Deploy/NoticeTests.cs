using System.Text.Json;

namespace FeedWorker.Tests.Deploy;

public sealed class NoticeTests
{
    [Theory]
    [InlineData("FeedWorker")]
    [InlineData("FeedWorker.ThreatAlerts")]
    public void Every_package_that_ships_with_a_program_stands_in_the_notice(string program)
    {
        var named = Repository.Lines("NOTICE")
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(1))
            .Select(word => word.TrimEnd('.', '*'))
            .ToList();
        using var locked = JsonDocument.Parse(Repository.Text($"src/{program}/packages.lock.json"));
        var shipped = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => package.Name)
            .ToList();

        Assert.NotEmpty(shipped);
        Assert.All(shipped, package => Assert.Contains(named, name =>
            package.Equals(name, StringComparison.OrdinalIgnoreCase)
            || package.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)));
    }
}
