import requests
API_BASE = "https://api.getkapex.ai/api/v1"
HEADERS = {
"X-API-Key": "YOUR_API_KEY",
"Content-Type": "application/json"
}
def review_user_data(user_id: str):
    """Review all entities stored for a user."""
    response = requests.get(
    f"{API_BASE}/context/{user_id}",
    headers=HEADERS
    )
    data = response.json()
    for domain in data.get("domains", []):
        print(f"\nDomain: {domain['name']}")
        for entity in domain.get("entities", []):
            print(f" - {entity['name']} (salience: {entity['salience']:.2f})")
    print(f"\nTotal: {data['total_entities']} entities across {data['total_domains']} domains")
    return data
