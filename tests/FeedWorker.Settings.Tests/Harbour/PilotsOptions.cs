namespace FeedWorker.Settings.Tests.Harbour;

public sealed class PilotsOptions
{
    public int? Boats { get; init; }
}
