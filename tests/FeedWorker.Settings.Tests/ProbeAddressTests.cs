namespace FeedWorker.Settings.Tests;

public sealed class ProbeAddressTests
{
    private const string Example = "http://127.0.0.1:5480";

    [Theory]
    [InlineData("http://127.0.0.1:5480", "http://127.0.0.1:5480/")]
    [InlineData("http://localhost:5480/", "http://localhost:5480/")]
    [InlineData("http://0.0.0.0:5480", "http://127.0.0.1:5480/")]
    [InlineData("http://[::]:5480", "http://[::1]:5480/")]
    [InlineData("http://192.0.2.7:5480", "http://192.0.2.7:5480/")]
    [InlineData("http://10.0.0.0:5480", "http://10.0.0.0:5480/")]
    public void An_address_of_this_machine_is_accepted_and_can_be_asked(string address, string asked)
    {
        Assert.Null(ProbeAddress.Problem(address, Example));
        Assert.Equal(asked, ProbeAddress.ToAsk(address).AbsoluteUri);
    }

    [Theory]
    [InlineData("5480")]
    [InlineData("https://127.0.0.1:5480")]
    [InlineData("http://127.0.0.1:5480/health")]
    [InlineData("http://*:5480")]
    [InlineData("http://+:5480")]
    public void What_is_no_such_address_is_refused_with_an_example(string address) =>
        Assert.Equal($"\"{address}\" is not like {Example}", ProbeAddress.Problem(address, Example));

    [Theory]
    [InlineData("http://quay.example:5480")]
    [InlineData("http://localhost:0")]
    public void A_name_is_refused(string address) =>
        Assert.StartsWith($"\"{address}\" names no address of this machine: ", ProbeAddress.Problem(address, Example), StringComparison.Ordinal);
}
