namespace FeedWorker.Contracts.Tests;

public sealed class SchemaTests
{
    public static TheoryData<string> Names => [.. MessageSchemas.Messages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_beside_the_contracts_is_that_of_the_record(string name) => GoldenFile.Holds(
        $"../../src/FeedWorker.Contracts/Schemas/{name}.json", MessageSchemas.Of(name, MessageSchemas.Messages[name]));

    [Fact]
    public void Every_schema_is_embedded_for_the_export_command()
    {
        var embedded = typeof(ArticlePublished).Assembly.GetManifestResourceNames();

        Assert.Equal(MessageSchemas.Messages.Keys.Select(name => $"{name}.json").Order(), embedded.Order());
    }
}
