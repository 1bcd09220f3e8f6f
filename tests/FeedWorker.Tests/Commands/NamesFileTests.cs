using System.Text.Json.Nodes;

namespace FeedWorker.Tests.Commands;

public sealed class NamesFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_of_your_own_give_their_ids_to_what_analyze_finds()
    {
        using var worker = new FeedWorkerProcess();
        await File.WriteAllTextAsync(worker.At("names.tsv"), "# ours\nAmina Odhol\tPerson\tQ999000111\t1\tKE\n", Cancel);
        await File.WriteAllTextAsync(worker.At("a.txt"), "Amina Odhol left Nairobi on Monday. Odhol gave no reason.", Cancel);

        var (code, output, errors) = await worker.RunAsync("analyze", "a.txt", "--set", "Analysis:NamesFile=" + worker.At("names.tsv"));

        Assert.Equal((0, ""), (code, errors));
        var entities = JsonNode.Parse(output)!["analysis"]!["entities"]!.AsArray();
        Assert.Equal(
            ["Amina Odhol Q999000111", "Nairobi ", "Amina Odhol Q999000111"],
            entities.Where(entity => (string?)entity!["type"] != "Date").Select(entity => $"{entity!["name"]} {entity["wikidataId"]}"));
        Assert.Equal(184745, (int)entities[1]!["geoNamesId"]!);
    }

    [Theory]
    [InlineData("Amina Odhol\tPerson\tQ1\t7\tKE\n", "names.tsv: line 1: \"7\" is no prior from 0 to 1")]
    [InlineData(null, "names.tsv: there is no such file")]
    public async Task A_list_that_cannot_be_taken_stops_the_start_and_is_named(string? rows, string why)
    {
        using var worker = new FeedWorkerProcess();
        if (rows is not null)
        {
            await File.WriteAllTextAsync(worker.At("names.tsv"), rows, Cancel);
        }

        foreach (var command in (string[][])[["validate"], ["once"], ["analyze", "."]])
        {
            var (code, _, errors) = await worker.RunAsync([.. command, "--set", "Analysis:NamesFile=" + worker.At("names.tsv")]);

            Assert.Equal(2, code);
            Assert.Contains("Analysis:NamesFile:", errors, StringComparison.Ordinal);
            Assert.Contains(why, errors, StringComparison.Ordinal);
        }
    }
}
