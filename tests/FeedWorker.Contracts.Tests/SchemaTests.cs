namespace FeedWorker.Contracts.Tests;

public sealed class SchemaTests
{
    public static TheoryData<string> Names => [.. MessageSchemas.Messages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_beside_the_contracts_is_that_of_the_record(string name) => GoldenFile.Holds(
        $"../../src/FeedWorker.Contracts/Schemas/{name}.json", MessageSchemas.Of(name, MessageSchemas.Messages[name]));

    [Fact]
    public void The_AsyncAPI_document_beside_the_schemas_is_that_of_the_messages() =>
        GoldenFile.Holds("../../src/FeedWorker.Contracts/Schemas/asyncapi.json", AsyncApi.Document());

    [Fact]
    public void Every_schema_is_embedded_for_the_export_command()
    {
        var embedded = typeof(ArticlePublished).Assembly.GetManifestResourceNames();

        Assert.Equal(MessageSchemas.Messages.Keys.Select(name => $"{name}.json").Append("asyncapi.json").Order(), embedded.Order());
    }
}
