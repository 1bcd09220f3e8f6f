using System.Globalization;
using FeedWorker.TestServers;
using FeedWorker.ThreatAlerts.Commands;
using FeedWorker.ThreatAlerts.Configuration;
using FeedWorker.ThreatAlerts.Inbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.ThreatAlerts.Tests.Rig;

/// <summary>The whole service in this process, on a broker, with a record in a folder of its own that outlives it.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly WebApplication _app;

    private readonly IDisposable _record;

    private RunningService(WebApplication app, IDisposable record) => (_app, _record) = (app, record);

    internal IServiceProvider Services => _app.Services;

    /// <summary>Where probes, metrics and the feed are.</summary>
    internal Uri Address => new(_app.Urls.Single());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts it; it need not be connected yet.</summary>
    internal static async Task<RunningService> StartAsync(BrokerAddress broker, string folder, params string[] settings)
    {
        var configuration = AlertsSettings.Sources.Load(null, [.. Settings(broker, folder), .. settings], []);
        Assert.Empty(AlertsSettings.Check.Errors(configuration));
        var app = RunCommand.Build(configuration, TimeProvider.System);
        var record = await RunCommand.OpenRecordAsync(app.Services, Cancel);
        await app.StartAsync(Cancel);
        return new RunningService(app, record);
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    internal static async Task<RunningService> ReadyAsync(BrokerAddress broker, string folder, params string[] settings)
    {
        var service = await StartAsync(broker, folder, settings);
        await service.UntilReadyAsync();
        return service;
    }

    /// <summary>The settings for a broker.</summary>
    internal static IEnumerable<string> Settings(BrokerAddress broker, string folder) =>
    [
        $"RabbitMq:Host={broker.Host}", string.Create(CultureInfo.InvariantCulture, $"RabbitMq:Port={broker.Port}"),
        $"RabbitMq:VirtualHost={broker.VirtualHost}", $"RabbitMq:User={broker.User}", $"RabbitMq:Password={broker.Password}",
        $"Inbox:Path={Path.Combine(folder, "alerts.db")}", "Operations:Address=http://127.0.0.1:0",
    ];

    internal async Task<(int Status, string Text)> AskAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(Address, path), Cancel);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    internal Task UntilReadyAsync() => Until.TrueAsync(async () => (await AskAsync("/health/ready")).Status == 200);

    /// <summary>Waits until the record holds so many.</summary>
    internal Task UntilAsync(long alerts, long sightings) => Until.TrueAsync(async () =>
        await Services.GetRequiredService<MessageInbox>().CountsAsync(Cancel) == (alerts, sightings));

    internal Task StopAsync() => _app.StopAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _record.Dispose();
    }
}
