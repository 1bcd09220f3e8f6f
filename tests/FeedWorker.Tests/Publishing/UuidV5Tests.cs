using FeedWorker.Publishing;

namespace FeedWorker.Tests.Publishing;

public sealed class UuidV5Tests
{
    [Fact]
    public void The_example_of_the_standard_comes_out() =>
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), UuidV5.Of(UuidV5.Dns, "www.example.com"));

    [Fact]
    public void A_name_counts_as_UTF_8() =>
        Assert.NotEqual(UuidV5.Of(UuidV5.Dns, "Málaga"), UuidV5.Of(UuidV5.Dns, "Malaga"));
}
