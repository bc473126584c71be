/** A feed of our own, in the manner of hosts: namespaces, CDATA, bare ampersands, entities, an item without audio. */
export const feed = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made for tests -->
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
 <channel>
  <title>Tea &amp; Trains</title>
  <image><title>Cover</title><url>https://host.example.net/cover.jpg</url></image>
  <item>
   <title><![CDATA[68. Kettles & <whistles>]]></title>
   <itunes:title>Kettles</itunes:title>
   <enclosure url="https://host.example.net/ep/68.mp3?a=1&amp;b=2" length="30245678" type="audio/mpeg"/>
   <guid isPermaLink="false">tea-68</guid>
   <itunes:duration>00:31:28</itunes:duration>
   <itunes:episode>68</itunes:episode>
   <pubDate>Fri, 20 Nov 2026 20:00:00 GMT</pubDate>
   <description>&lt;p&gt;Text with <b>a tag</b> &amp; more&lt;/p&gt;</description>
  </item>
  <item>
   <title>お茶 & 電車 &#x2014; 第67回</title>
   <enclosure length='0' type='audio/mpeg' url='https://host.example.net/ep/tea.mp3'></enclosure>
   <itunes:duration>1888</itunes:duration>
   <pubDate>Fri, 13 Nov 2026 20:00:00 GMT</pubDate>
  </item>
  <item><title>A note without audio</title></item>
 </channel>
</rss>`;
